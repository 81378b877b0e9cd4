namespace SkillsHub.Portal.Api;

internal static class WholeList
{
    // The longest page that a service gives.
    private const string PageSize = "100";

    /// <summary>Two thousand lines are a booklet; who needs more takes the file.</summary>
    public const int MostPages = 20;

    /// <summary>Reads a list to its end, as it is printed; or to the last of <see cref="MostPages"/>, after which it says how it goes on.</summary>
    /// <param name="askAsync">Asks for the page after a cursor.</param>
    /// <param name="next">Cursor of the page after one.</param>
    /// <param name="join">What was read so far, and a page more.</param>
    public static async Task<Answer<TPage>> BoundedAsync<TPage>(Func<string?, Task<Answer<TPage>>> askAsync, Func<TPage, string?> next, Func<TPage, TPage, TPage> join)
        where TPage : class
    {
        var answer = await askAsync(null);
        for (var page = 1; page < MostPages && answer.Value is { } read && next(read) is { } after; page++)
        {
            var more = await askAsync(after);
            answer = more.Value is { } further ? more with { Value = join(read, further) } : more;
        }

        return answer;
    }

    /// <summary>The same of a plain list.</summary>
    public static Task<Answer<Listing<T>>> BoundedAsync<T>(string path, Func<string, Task<Answer<Listing<T>>>> askAsync) =>
        BoundedAsync<Listing<T>>(after => askAsync(Query.Of(path, ("after", after), ("limit", PageSize))), page => page.Next, (read, further) => further with { Items = [.. read.Items, .. further.Items] });

    /// <summary>Reads a list to its end, or says why a page of it cannot be read.</summary>
    public static async Task<Answer<Listing<T>>> AnswerAsync<T>(string path, Func<string, Task<Answer<Listing<T>>>> askAsync)
    {
        Problem? problem = null;
        var items = await ReadAsync(path, async page =>
        {
            var answer = await askAsync(page);
            problem = answer.Problem;
            return answer.Value;
        });
        return problem is null ? new(new Listing<T> { Items = items }, null, null) : new(null, null, problem);
    }

    /// <summary>Reads a list to its end, or to the first page that cannot be read.</summary>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(string path, Func<string, Task<Listing<T>?>> askAsync)
    {
        var items = new List<T>();
        string? after = null;
        do
        {
            var page = await askAsync(Query.Of(path, ("after", after), ("limit", PageSize)));
            items.AddRange(page?.Items ?? []);
            after = page?.Next;
        }
        while (after is not null);
        return items;
    }
}
