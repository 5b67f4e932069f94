package org.lepi.ejb.system;

import static java.util.Comparator.comparing;
import static org.lepi.model.account.Permission.SYSTEM_VIEW;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.lepi.ejb.access.Permitted;

/** What the health checks of this server say, for people; machines ask {@code /health}. */
@Stateless
@Permitted(SYSTEM_VIEW)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthReport {
    @Inject
    @Any
    private Instance<HealthCheck> checks;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public HealthReport() {}

    /**
     * One check.
     *
     * @param kind {@code started}, {@code live} or {@code ready}
     * @param words what it says beside; may be empty
     */
    public record Check(String name, String kind, boolean up, String words) {}

    /** Every check, asked now, in the order of their kinds and names. */
    public List<Check> checks() {
        return checks.handlesStream()
                .map(handle ->
                        check(handle.getBean().getBeanClass(), handle.get().call()))
                .sorted(comparing(Check::kind).thenComparing(Check::name))
                .toList();
    }

    private static Check check(Class<?> type, HealthCheckResponse answer) {
        String kind = type.isAnnotationPresent(Liveness.class)
                ? "live"
                : type.isAnnotationPresent(Readiness.class) ? "ready" : "started";
        String words = answer.getData()
                .filter(values -> !values.isEmpty())
                .map(values -> String.valueOf(new TreeMap<>(values)))
                .orElse("");
        return new Check(answer.getName(), kind, answer.getStatus() == HealthCheckResponse.Status.UP, words);
    }
}
