package org.lepi.admin.failure;

import jakarta.ejb.EJBException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.Collision;
import org.lepi.model.failure.LepiException;

/** Does what a button asks for and says on the page how it went, in the reader's words where they are known. */
public final class Outcome {
    private Outcome() {}

    /**
     * Runs an action.
     *
     * @param success what to say when it is done
     * @return whether it is done
     */
    public static boolean of(Runnable action, String success) {
        LepiException refusal = refusal(action);
        if (refusal == null) {
            say(FacesMessage.SEVERITY_INFO, success);
        } else {
            refused(refusal, "");
        }
        return refusal == null;
    }

    /**
     * Runs an action on a page that says itself why it was refused.
     *
     * @param success what to say when it is done
     * @param words of a failure
     * @return whether it is done
     */
    public static boolean of(Runnable action, String success, Function<LepiException, Said> words) {
        LepiException refusal = refusal(action);
        if (refusal == null) {
            say(FacesMessage.SEVERITY_INFO, success);
        } else {
            say(words.apply(refusal));
        }
        return refusal == null;
    }

    /**
     * Runs an action and goes to a page that says how it went.
     *
     * @param page to go to when it is done: {@code /settings}
     * @return null where it was refused, so that the form stays as it is
     */
    public static @Nullable String leading(Runnable action, String success, String page) {
        return of(action, success) ? saying(page) : null;
    }

    /**
     * Runs an action and goes to a page that says how it went, whether it was done or refused.
     *
     * @param page to go to: {@code /servers}
     */
    public static String always(Runnable action, String success, String page) {
        of(action, success);
        return saying(page);
    }

    /**
     * The way to a page that says what has been said until now.
     *
     * @param page {@code /own}
     */
    public static String saying(String page) {
        keepMessages();
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    /** Runs an action; why it was refused, null where it was done. */
    public static @Nullable LepiException refusal(Runnable action) {
        try {
            action.run();
            return null;
        } catch (LepiException failure) {
            return failure;
        } catch (EJBException wrapped) {
            if (wrapped.getCausedByException() instanceof LepiException failure) {
                return failure;
            }
            return Collision.of(wrapped).orElseThrow(() -> wrapped);
        }
    }

    /** Says a sentence above the page, as good or bad news. */
    public static void say(boolean isGood, String text) {
        say(isGood ? FacesMessage.SEVERITY_INFO : FacesMessage.SEVERITY_ERROR, text);
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

    /**
     * Says above the page why something was refused.
     *
     * @param kind of entity whose fields the failure names; empty for none
     */
    public static void refused(LepiException failure, String kind) {
        FailureWords.current().of(failure, kind).forEach(Outcome::say);
    }

    private static void say(Said bad) {
        boolean isEnglish = bad.equals(Said.english(bad.text()));
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        isEnglish
                                ? new EnglishMessage(FacesMessage.SEVERITY_ERROR, bad.text())
                                : new FacesMessage(FacesMessage.SEVERITY_ERROR, bad.text(), bad.text()));
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, text));
    }
}
