/** The website: its pages in every language, and what they show to everybody. */
@NullMarked
package org.lepi.web.site;

import org.jspecify.annotations.NullMarked;
