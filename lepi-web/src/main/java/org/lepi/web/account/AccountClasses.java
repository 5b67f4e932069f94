package org.lepi.web.account;

import java.util.Set;

/** Which resources and filters a second root has. */
public final class AccountClasses {
    /** Signing in, invitations, codes and users, with what protects them. */
    public static final Set<Class<?>> OF_MOBILE_BACKEND = Set.of(
            TokenResource.class,
            InvitationResource.class,
            CodeResource.class,
            UserResource.class,
            CallerRequired.class,
            QuotaFilter.class,
            SmallBodyFilter.class);

    private AccountClasses() {}
}
