package org.lepi.ejb.access;

import jakarta.ejb.SessionContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Arrays;
import java.util.UUID;
import org.lepi.model.account.Permission;

/** A caller as the container would tell, for services outside it. */
public final class FixedCaller {
    private FixedCaller() {}

    public static CurrentAccount of(UUID account, Permission... permissions) {
        Principal principal = account::toString;
        return new CurrentAccount((SessionContext) Proxy.newProxyInstance(
                FixedCaller.class.getClassLoader(),
                new Class<?>[] {SessionContext.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getCallerPrincipal")) {
                        return principal;
                    }
                    return Arrays.stream(permissions)
                            .anyMatch(permission -> permission.word().equals(arguments[0]));
                }));
    }
}
