/** {@code ./lepi import-model}: an artefact and its manifest, packed into one archive and sent to the server. */
@NullMarked
package org.lepi.launcher.registry;

import org.jspecify.annotations.NullMarked;
