/** Tests of what the console does with every entity alike. */
@NullMarked
package org.lepi.ejb.entity;

import org.jspecify.annotations.NullMarked;
