package org.lepi.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Makes this module a Faces 4 application. */
@FacesConfig
@ApplicationScoped
public class Console {}
