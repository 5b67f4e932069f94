package org.lepi.admin.failure;

import jakarta.ejb.EJBException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/** Does what a button asks for and says on the page how it went, in the failure's own words. */
public final class Outcome {
    private Outcome() {}

    /**
     * Runs an action.
     *
     * @param success what to say when it is done
     */
    public static void of(Runnable action, String success) {
        try {
            action.run();
            say(FacesMessage.SEVERITY_INFO, success);
        } catch (LepiException failure) {
            say(failure);
        } catch (EJBException wrapped) {
            if (wrapped.getCausedByException() instanceof LepiException failure) {
                say(failure);
            } else {
                throw wrapped;
            }
        }
    }

    /** What is said now is still said after the redirect that follows. */
    public static void keepMessages() {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    /**
     * Goes to a page of the console.
     *
     * @param address without a slash before it
     * @return null, so that an action can return it
     */
    public static @Nullable String redirect(String address) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + "/" + address);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return null;
    }

    private static void say(LepiException failure) {
        say(FacesMessage.SEVERITY_ERROR, String.valueOf(failure.getMessage()));
        for (Violation violation : failure.violations()) {
            say(FacesMessage.SEVERITY_ERROR, violation.field() + " " + violation.message());
        }
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, text));
    }
}
