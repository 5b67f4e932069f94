/** How a request says who is calling; the only package of this module that knows HTTP. */
@NullMarked
package org.lepi.ejb.account.http;

import org.jspecify.annotations.NullMarked;
