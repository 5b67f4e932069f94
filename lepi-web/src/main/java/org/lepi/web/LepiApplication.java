package org.lepi.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** The API's root. Its callers show bearer tokens; see {@code org.lepi.ejb.account.http}. */
@ApplicationScoped
@ApplicationPath("/pred-api")
@LoginConfig(authMethod = "MP-JWT", realmName = "lepi")
public class LepiApplication extends Application {}
