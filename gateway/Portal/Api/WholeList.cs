namespace SkillsHub.Portal.Api;

internal static class WholeList
{
    // The longest page that a service gives.
    private const string PageSize = "100";

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
