package org.lepi.ejb.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.lepi.model.failure.LepiException;

/** Refuses what {@link Permitted} does not permit. */
@Interceptor
@Permitted({})
@Priority(Interceptor.Priority.APPLICATION)
public class PermissionCheck {
    @Inject
    private CurrentAccount caller;

    /**
     * Lets the call through, or not.
     *
     * @throws LepiException NOT_AUTHENTICATED, NOT_PERMITTED
     */
    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Permitted onMethod = call.getMethod().getAnnotation(Permitted.class);
        Permitted permitted = onMethod != null
                ? onMethod
                : call.getMethod().getDeclaringClass().getAnnotation(Permitted.class);
        if (permitted != null) {
            caller.require(permitted.value());
        }
        return call.proceed();
    }
}
