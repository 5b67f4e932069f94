package org.lepi.ejb.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lepi.model.account.Permission;

/**
 * Only for callers with at least one of the permissions. On an EJB it is what protects; on a resource it refuses before
 * the request's body is read. On a method it replaces what the class says.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Permitted {
    /** The permissions, one of which is enough; empty where any signed-in account may. */
    @Nonbinding
    Permission[] value();
}
