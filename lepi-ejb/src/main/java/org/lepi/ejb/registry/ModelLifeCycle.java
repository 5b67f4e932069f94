package org.lepi.ejb.registry;

import static org.lepi.model.account.Permission.MODELS_CHANGE;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.Permitted;
import org.lepi.model.failure.LepiException;
import org.lepi.model.registry.Channel;

/**
 * Which versions are served. A switch loads and warms the new version on this node first, then changes the database;
 * requests in flight finish on the version that they began with, and the other nodes follow within seconds. No
 * transaction is open while a model loads.
 */
@Stateless
@Permitted(MODELS_CHANGE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ModelLifeCycle {
    @Inject
    private ModelRegister register;

    @Inject
    private ServedModels served;

    /**
     * Makes a version its model's choice.
     *
     * @param beside whether the model's other active versions stay loaded, to be chosen by name
     * @throws LepiException NOT_FOUND for an unknown one, MODEL_NOT_READY where it does not load; nothing has changed
     *     then
     */
    public void activate(String model, String label, boolean beside) {
        UUID id = register.idOf(model, label);
        served.activate(id, () -> register.activate(id, beside));
    }

    /** Serves a version no longer. A model without an active version answers MODEL_NOT_READY. */
    public void deactivate(String model, String label) {
        register.deactivate(register.idOf(model, label));
        served.follow();
    }

    /**
     * Goes back to the version that was chosen before; called again, one further.
     *
     * @throws LepiException CONFLICT where there is none
     */
    public void rollBack(String model) {
        UUID id = register.previous(model);
        served.activate(id, () -> register.rollBackTo(id));
    }

    /**
     * Says what a version is meant for; requests can name that in the place of its label, on every node within
     * {@code lepi.models.poll-interval}.
     *
     * @param channel taken from the version of the model that has it; null to give up the version's own
     * @throws LepiException NOT_FOUND for an unknown version, CONFLICT for one that is not served
     */
    public void promote(String model, String label, @Nullable Channel channel) {
        register.promote(register.idOf(model, label), channel);
        served.follow();
    }

    /** Lets a model answer requests that name none. */
    public void makeDefault(String model) {
        register.makeDefault(model);
        served.follow();
    }
}
