package org.lepi.ejb.system;

import static org.lepi.model.account.Permission.SYSTEM_VIEW;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.job.JobNodes;
import org.lepi.ejb.job.JobSettings;
import org.lepi.ejb.job.NodeStatus;
import org.lepi.ejb.media.MediaSettings;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** What administrators ask about this server, its database, its configuration and the other servers. */
@Stateless
@Permitted(SYSTEM_VIEW)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SystemReport {
    @Resource(lookup = "java:app/jdbc/lepi")
    private DataSource dataSource;

    private Config config;
    private MediaSettings media;
    private JobNodes nodes;
    private JobSettings jobs;
    private Libraries libraries;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected SystemReport() {}

    /** With its collaborators. */
    @Inject
    @SuppressWarnings("NullAway.Init") // the container sets the rest
    public SystemReport(Config config, MediaSettings media, JobNodes nodes, JobSettings jobs, Libraries libraries) {
        this.config = config;
        this.media = media;
        this.nodes = nodes;
        this.jobs = jobs;
        this.libraries = libraries;
    }

    /** A report outside the container. */
    SystemReport(DataSource dataSource, Config config, MediaSettings media, JobNodes nodes, JobSettings jobs) {
        this(config, media, nodes, jobs, new Libraries());
        this.dataSource = dataSource;
    }

    /** This server. */
    public ServerFacts server() {
        return ServerFacts.of(media.home());
    }

    /**
     * The database.
     *
     * @throws LepiException STORE_FAILED while it is away
     */
    public DatabaseFacts database() {
        try (Connection connection = dataSource.getConnection()) {
            return DatabaseFacts.of(connection);
        } catch (SQLException e) {
            throw new LepiException(FailureKind.STORE_FAILED, "The database does not answer.", e);
        }
    }

    /**
     * What takes room on the disk, in bytes.
     *
     * @throws LepiException STORE_FAILED while the database is away
     */
    public StorageUse storage() {
        try (Connection connection = dataSource.getConnection()) {
            return StorageUse.of(media.home(), connection);
        } catch (SQLException e) {
            throw new LepiException(FailureKind.STORE_FAILED, "The database does not answer.", e);
        }
    }

    /** The servers that take jobs, those of the last day that are gone included. */
    public List<NodeStatus> nodes() {
        return nodes.list(jobs.silence());
    }

    /** Every setting of the start with its value and where that comes from. */
    public List<ConfiguredValue> configuration() {
        return ConfiguredValue.all(config);
    }

    /** The libraries that lepi brings, in the order of their names. */
    public List<Library> libraries() {
        return libraries.all();
    }

    /** The same as a software bill of materials: CycloneDX 1.6, JSON. */
    public String billOfMaterials() {
        return BillOfMaterials.of(libraries()).toString();
    }
}
