package org.lepi.model.mail;

/**
 * What a template may say.
 *
 * @param name between the braces
 * @param secret whether it is left out of what the console shows
 * @param sample for previews
 */
public record MailVariable(String name, boolean secret, String sample) {
    static MailVariable open(String name, String sample) {
        return new MailVariable(name, false, sample);
    }

    static MailVariable secret(String name, String sample) {
        return new MailVariable(name, true, sample);
    }
}
