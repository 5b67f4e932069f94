package org.lepi.ejb.mail;

import org.lepi.model.mail.MailType;

/**
 * Which texts of a type in a language are in force.
 *
 * @param number of the latest version; 0 when nothing was ever changed
 * @param isOwn whether they are not those that lepi comes with
 */
public record TemplateStatus(MailType type, String language, int number, boolean isOwn) {}
