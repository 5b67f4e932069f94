/** What holds for every request to the API and the website: the application's root, headers, the request's id. */
@NullMarked
package org.lepi.web;

import org.jspecify.annotations.NullMarked;
