/** Tests of how models look over HTTP. */
@NullMarked
package org.lepi.web.registry;

import org.jspecify.annotations.NullMarked;
