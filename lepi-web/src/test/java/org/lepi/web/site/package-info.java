/** The website's files. */
@NullMarked
package org.lepi.web.site;

import org.jspecify.annotations.NullMarked;
