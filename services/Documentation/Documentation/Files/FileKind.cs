namespace SkillsHub.Documentation.Files;

/// <summary>A kind of file that is taken, how its content is recognised, and whether a browser may show it in place.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extensions">Its extensions, the usual one first.</param>
/// <param name="Recognise">Looks at the content; gives the media type to serve it with, or null when it is something else.</param>
/// <param name="ShownInPlace">Whether it opens in the browser instead of being saved.</param>
internal sealed record FileKind(string MediaType, IReadOnlyList<string> Extensions, Func<Stream, CancellationToken, Task<string?>> Recognise, bool ShownInPlace = false);
