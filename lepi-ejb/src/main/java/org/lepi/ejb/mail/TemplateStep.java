package org.lepi.ejb.mail;

import org.lepi.model.mail.MailTemplateVersion;

/**
 * A version of texts and who wrote it.
 *
 * @param author what the account is called; empty where it is gone
 */
public record TemplateStep(MailTemplateVersion version, String author) {}
