package org.lepi.admin.system;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.util.List;
import org.lepi.admin.Once;
import org.lepi.ejb.job.NodeStatus;
import org.lepi.ejb.system.ConfiguredValue;
import org.lepi.ejb.system.DatabaseFacts;
import org.lepi.ejb.system.HealthReport;
import org.lepi.ejb.system.Library;
import org.lepi.ejb.system.ServerFacts;
import org.lepi.ejb.system.SystemReport;

/** This server, its database, its configuration, its libraries, and the other servers. */
@Named
@RequestScoped
public class SystemView {
    @Inject
    private SystemReport report;

    @Inject
    private HealthReport health;

    @Inject
    private ServletContext context;

    private final Once<ServerFacts> server = new Once<>(() -> report.server());
    private final Once<DatabaseFacts> database = new Once<>(() -> report.database());
    private final Once<List<HealthReport.Check>> checks = new Once<>(() -> health.checks());
    private final Once<List<NodeStatus>> nodes = new Once<>(() -> report.nodes());
    private final Once<List<ConfiguredValue>> configuration = new Once<>(() -> report.configuration());
    private final Once<List<Library>> libraries = new Once<>(() -> report.libraries());

    public ServerFacts getServer() {
        return server.get();
    }

    /** The application server with its version. */
    public String getContainer() {
        return context.getServerInfo();
    }

    public DatabaseFacts getDatabase() {
        return database.get();
    }

    public List<HealthReport.Check> getChecks() {
        return checks.get();
    }

    public List<NodeStatus> getNodes() {
        return nodes.get();
    }

    public List<ConfiguredValue> getConfiguration() {
        return configuration.get();
    }

    public List<Library> getLibraries() {
        return libraries.get();
    }
}
