package org.lepi.ejb.mail;

/**
 * What a visitor writes.
 *
 * @param email where an answer goes
 */
public record ContactMessage(String name, String email, String subject, String message) {}
