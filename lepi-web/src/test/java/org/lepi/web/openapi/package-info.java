/** The OpenAPI document against the resources that it describes. */
@NullMarked
package org.lepi.web.openapi;

import org.jspecify.annotations.NullMarked;
