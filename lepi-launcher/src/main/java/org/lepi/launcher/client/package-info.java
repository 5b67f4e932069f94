/** HTTP to the running server, with the operator's token: what every verb shares and no feature's words. */
@NullMarked
package org.lepi.launcher.client;

import org.jspecify.annotations.NullMarked;
