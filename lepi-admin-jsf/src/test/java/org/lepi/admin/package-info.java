/** Tests of what holds for the whole console. */
@NullMarked
package org.lepi.admin;

import org.jspecify.annotations.NullMarked;
