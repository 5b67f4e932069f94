/** Tests of the pages that all entities share. */
@NullMarked
package org.lepi.admin.entity;

import org.jspecify.annotations.NullMarked;
