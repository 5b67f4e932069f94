/** Tests of mails, with a real PostgreSQL and a real mail server. */
@NullMarked
package org.lepi.ejb.mail;

import org.jspecify.annotations.NullMarked;
