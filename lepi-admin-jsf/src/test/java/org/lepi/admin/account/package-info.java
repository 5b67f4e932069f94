/** Tests of the pages about accounts. */
@NullMarked
package org.lepi.admin.account;

import org.jspecify.annotations.NullMarked;
