package org.lepi.ejb.account;

import org.jspecify.annotations.Nullable;

/**
 * Where a request came from, as far as that is known.
 *
 * @param address network address
 * @param agent what the program calls itself, at most 200 characters
 */
public record Sender(@Nullable String address, @Nullable String agent) {
    /** Nobody knows: the server itself, a test. */
    public static final Sender UNKNOWN = new Sender(null, null);

    private static final int MAX_AGENT = 200;

    public Sender {
        if (agent != null) {
            String printable = agent.replaceAll("\\p{Cntrl}", " ");
            agent = printable.length() > MAX_AGENT ? printable.substring(0, MAX_AGENT) : printable;
        }
    }
}
