using Microsoft.AspNetCore.Diagnostics;

namespace SkillsHub.Portal.Components;

internal static class PageAddress
{
    /// <summary>Path and query of the page that is shown; an error page has that of what failed.</summary>
    public static string Address(this HttpContext http) => http.Features.Get<IStatusCodeReExecuteFeature>() is { } failed
        ? failed.OriginalPath + failed.OriginalQueryString
        : http.Request.Path + http.Request.QueryString;

    /// <summary>The same page once more, as a form is sent to it: what it lists stays chosen, what was done before is told no more.</summary>
    public static string Again(this HttpContext http) =>
        http.Request.Path + QueryString.Create(http.Request.Query.Where(one => one.Key is not ("done" or "about")));

    /// <summary>
    /// A place on the page that is shown. The base address is the site's start, so a bare fragment would lead there; and without its query it is
    /// another page, which the browser loads, and what is being typed is gone.
    /// </summary>
    public static string Here(this HttpContext http, string anchor) => $"{http.Address()}#{anchor}";
}
