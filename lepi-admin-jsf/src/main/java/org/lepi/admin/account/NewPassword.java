package org.lepi.admin.account;

import java.io.Serializable;
import org.lepi.admin.failure.SaidRefusal;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** A new password as it is typed, twice. */
public final class NewPassword implements Serializable {
    private static final long serialVersionUID = 1L;

    private String password = "";
    private String repeated = "";

    /**
     * What was typed; afterwards it is forgotten, so that no session keeps it.
     *
     * @param different what to say where the two are not the same
     * @throws LepiException INVALID_INPUT where they are not
     */
    String take(String different) {
        String typed = password;
        boolean same = typed.equals(repeated);
        password = "";
        repeated = "";
        if (!same) {
            throw new SaidRefusal(FailureKind.INVALID_INPUT, different);
        }
        return typed;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
