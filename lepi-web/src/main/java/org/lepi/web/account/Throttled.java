package org.lepi.web.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An open resource that does something for whoever asks: callers without credentials have the anonymous quota of their
 * address there. Others are open to read, or protected by what they ask for, as sign-in is.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Throttled {}
