/** The pages of mails: one mail, the texts of mails, and how they look. */
@NullMarked
package org.lepi.admin.mail;

import org.jspecify.annotations.NullMarked;
