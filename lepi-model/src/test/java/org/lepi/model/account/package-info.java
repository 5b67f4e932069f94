@NullMarked
package org.lepi.model.account;

import org.jspecify.annotations.NullMarked;
