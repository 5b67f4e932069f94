/** Identification over HTTP: what is sent, what is answered; top-k, rounding and language happen here and only here. */
@NullMarked
package org.lepi.web.prediction;

import org.jspecify.annotations.NullMarked;
