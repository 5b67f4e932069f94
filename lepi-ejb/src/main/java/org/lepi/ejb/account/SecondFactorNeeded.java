package org.lepi.ejb.account;

import java.util.UUID;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** The password was right; a code of the second factor is still to come. */
public class SecondFactorNeeded extends LepiException {
    private static final long serialVersionUID = 1L;

    private final UUID account;

    SecondFactorNeeded(UUID account) {
        super(FailureKind.SECOND_FACTOR_NEEDED, "Send a code of the second factor too.");
        this.account = account;
    }

    /** Whose code is asked for. */
    public UUID account() {
        return account;
    }
}
