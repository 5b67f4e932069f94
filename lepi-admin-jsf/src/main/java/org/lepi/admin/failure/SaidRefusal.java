package org.lepi.admin.failure;

import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** A refusal of the console itself, which speaks the reader's language already. */
public class SaidRefusal extends LepiException {
    private static final long serialVersionUID = 1L;

    public SaidRefusal(FailureKind kind, String sentence) {
        super(kind, sentence);
    }

    public SaidRefusal(FailureKind kind, String sentence, Throwable cause) {
        super(kind, sentence, cause);
    }
}
