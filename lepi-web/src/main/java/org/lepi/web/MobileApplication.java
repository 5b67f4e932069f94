package org.lepi.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.lepi.web.account.AccountClasses;
import org.lepi.web.problem.ProblemMapper;
import org.lepi.web.setting.MaintenanceFilter;

/**
 * The addresses of BioDex's mobile backend for signing in, invitations, codes and users: the same resources as below
 * {@code /pred-api}, for clients that cannot be told another root.
 */
@ApplicationScoped
@ApplicationPath("/mob-api")
public class MobileApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new java.util.HashSet<>(AccountClasses.OF_MOBILE_BACKEND);
        classes.add(ProblemMapper.class);
        classes.add(MaintenanceFilter.class);
        return classes;
    }
}
