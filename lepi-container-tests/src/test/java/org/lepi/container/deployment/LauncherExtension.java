package org.lepi.container.deployment;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Makes {@link LauncherContainer} known to Arquillian; named in {@code META-INF/services}. */
public final class LauncherExtension implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, LauncherContainer.class);
    }
}
