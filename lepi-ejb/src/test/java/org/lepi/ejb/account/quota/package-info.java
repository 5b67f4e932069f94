/** Tests of quotas on a real database. */
@NullMarked
package org.lepi.ejb.account.quota;

import org.jspecify.annotations.NullMarked;
