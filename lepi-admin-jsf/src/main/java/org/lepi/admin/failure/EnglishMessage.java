package org.lepi.admin.failure;

import jakarta.faces.application.FacesMessage;

/** A message that no reader's words are known for, so that the page marks it as English. */
public class EnglishMessage extends FacesMessage {
    private static final long serialVersionUID = 1L;

    public EnglishMessage(FacesMessage.Severity severity, String text) {
        super(severity, text, text);
    }
}
