package org.lepi.ejb.account.http;

import jakarta.security.enterprise.credential.Credential;

/** The code of the second step of a sign-in; whose it is, the session knows. */
public record SecondFactorCredential(String code) implements Credential {}
