/** What runs later, by HTTP: read it, cancel it, send it again. */
@NullMarked
package org.lepi.web.job;

import org.jspecify.annotations.NullMarked;
