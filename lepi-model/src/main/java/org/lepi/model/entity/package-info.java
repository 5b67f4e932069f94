/** What is kept of imports. No logic. */
@NullMarked
package org.lepi.model.entity;

import org.jspecify.annotations.NullMarked;
