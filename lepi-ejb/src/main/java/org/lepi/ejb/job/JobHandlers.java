package org.lepi.ejb.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** The handlers of this build by type. */
@ApplicationScoped
public class JobHandlers {
    private final Map<String, JobHandler> byType = new TreeMap<>();

    /** For the container's proxies. */
    protected JobHandlers() {}

    /** All handlers that are beans. */
    @Inject
    public JobHandlers(@Any Instance<JobHandler> beans) {
        this((Iterable<JobHandler>) beans);
    }

    /**
     * Some handlers.
     *
     * @throws IllegalStateException when two have the same type
     */
    public JobHandlers(Iterable<JobHandler> handlers) {
        for (JobHandler handler : handlers) {
            if (byType.put(handler.type(), handler) != null) {
                throw new IllegalStateException("there are two handlers of " + handler.type());
            }
        }
    }

    public Optional<JobHandler> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** The handler of a type, or NOT_FOUND. */
    public JobHandler of(String type) {
        return find(type)
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There are no jobs of type " + type + "."));
    }

    /** How jobs of the type are treated; the standard for a type that this build does not know. */
    JobPolicy policy(String type) {
        return find(type).map(JobHandler::policy).orElse(JobPolicy.STANDARD);
    }

    public Collection<JobHandler> all() {
        return byType.values();
    }
}
