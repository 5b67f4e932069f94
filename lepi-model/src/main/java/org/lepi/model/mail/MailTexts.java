package org.lepi.model.mail;

/**
 * The three texts of a mail, as templates or as they are sent.
 *
 * @param html without the frame in a template, with it in a mail
 */
public record MailTexts(String subject, String html, String text) {}
