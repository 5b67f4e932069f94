/** Signing in, tokens and their keys, and the administration of accounts; what is HTTP about it sits in {@code http}. */
@NullMarked
package org.lepi.ejb.account;

import org.jspecify.annotations.NullMarked;
