/** The contact form, by HTTP. */
@NullMarked
package org.lepi.web.mail;

import org.jspecify.annotations.NullMarked;
