/** Mails: rendered from logic-less templates, kept in an outbox, sent by a job. Which mails there are is the features' business. */
@NullMarked
package org.lepi.ejb.mail;

import org.jspecify.annotations.NullMarked;
