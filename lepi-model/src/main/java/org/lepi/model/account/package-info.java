/** Who may call: people and programs, their roles, what was granted to them, and the keys that sign their tokens. */
@NullMarked
package org.lepi.model.account;

import org.jspecify.annotations.NullMarked;
