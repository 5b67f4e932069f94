package org.lepi.ejb.registry;

import static org.lepi.model.account.Permission.MODELS_ADD;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.inference.VettingReport;
import org.lepi.ejb.taxonomy.TaxonRepository;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;
import org.lepi.model.registry.Manifest;
import org.lepi.model.registry.ManifestCheck;
import org.lepi.model.registry.ModelFile;
import org.lepi.model.registry.TaxonTree;
import org.lepi.model.taxonomy.Taxon;

/**
 * From a hostile archive to a registered version: unpack within limits, check the manifest, have the graph scanned,
 * frozen and run once in a child process, build the hierarchy from the taxonomy of today, store the frozen graph,
 * register. Takes seconds to minutes and holds no transaction until the last step; a refusal leaves nothing behind.
 */
@Stateless
@Permitted(MODELS_ADD)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@ManagedExecutorDefinition(name = "java:app/concurrent/imports", maxAsync = 1)
public class ModelImport {
    @Resource(lookup = "java:app/concurrent/imports")
    private ManagedExecutorService executor;

    private RegistrySettings settings;
    private ModelVetting vetting;
    private ArtefactStore store;
    private TaxonRepository taxa;
    private ModelRegister register;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected ModelImport() {}

    /** An import between archive, child process, taxonomy and register. */
    @Inject
    @SuppressWarnings("NullAway.Init") // the executor, which only submit() needs, comes from the container
    public ModelImport(
            RegistrySettings settings,
            ModelVetting vetting,
            ArtefactStore store,
            TaxonRepository taxa,
            ModelRegister register) {
        this.settings = settings;
        this.vetting = vetting;
        this.store = store;
        this.taxa = taxa;
        this.register = register;
    }

    /**
     * Imports a zip file that is being received; one import at a time, in the order of arrival.
     *
     * @param zip read to its end before this returns
     * @return completes with what was registered, or exceptionally as {@link #importModel} says
     * @throws LepiException UPLOAD_TOO_LARGE with nothing kept
     */
    public CompletionStage<ImportedModel> submit(InputStream zip, UUID account) throws IOException {
        Path received = new ReceivedFile(settings).receive(zip);
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return importModel(received, account);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } finally {
                        ReceivedFile.discard(received);
                    }
                },
                executor);
    }

    /**
     * Imports a model; it is not served until somebody activates it.
     *
     * @param source a zip file or a folder with a manifest "model.json" at its top
     * @param account who imports it; null for the installation itself
     * @throws LepiException MODEL_REFUSED with the reason or with all violations of the manifest, MODEL_INCONSISTENT
     *     where labels and hierarchy do not fit, UPLOAD_TOO_LARGE beyond the limits, CONFLICT where the version exists
     */
    public ImportedModel importModel(Path source, @Nullable UUID account) throws IOException {
        try (WorkFolder work = WorkFolder.in(settings.work())) {
            Path unpacked = Files.createDirectory(work.path().resolve("unpacked"));
            ModelArchive.unpack(source, unpacked, settings.limits());
            ModelPackage found = ModelPackage.open(unpacked);
            requireMendable(found.manifest());
            register.requireNew(
                    found.manifest().getString("name"), found.manifest().getString("version"));
            Path frozen = work.path().resolve("frozen.pb");
            VettingReport report =
                    vetting.examine(GraphContract.order(found.manifest(), found.artefact(), frozen), work.path());
            Manifest manifest = Manifest.of(GraphContract.completed(found.manifest(), report));
            TaxonTree tree = hierarchy(manifest.labels());
            List<ModelFile> files = found.files();
            String sha256 = store.take(frozen);
            UUID id = register.register(manifest, sha256, tree, files, account);
            return ImportedModel.of(id, manifest, tree);
        }
    }

    private static void requireMendable(JsonObject manifest) {
        List<Violation> violations = new ManifestCheck(manifest).beyondDerivation();
        if (!violations.isEmpty()) {
            throw new LepiException(FailureKind.MODEL_REFUSED, "the manifest is not complete", violations);
        }
    }

    private TaxonTree hierarchy(List<String> labels) {
        List<String> names = ClassLabel.names(labels);
        Map<String, Taxon> found = taxa.findByScientificName(names);
        Map<UUID, List<Taxon>> lineages =
                taxa.lineages(found.values().stream().map(Taxon::id).toList());
        Map<String, List<Taxon>> byName = new HashMap<>();
        found.forEach((name, taxon) -> byName.put(name, lineages.getOrDefault(taxon.id(), List.of())));
        return FrozenHierarchy.of(labels, names, byName);
    }
}
