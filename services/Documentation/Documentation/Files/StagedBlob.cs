namespace SkillsHub.Documentation.Files;

/// <summary>A content that has been received and is not kept yet; disposing it without <see cref="KeepAsync"/> leaves nothing.</summary>
internal abstract class StagedBlob(string hash, long length) : IAsyncDisposable
{
    public string Hash { get; } = hash;

    public long Length { get; } = length;

    /// <summary>Opens what was received, to look at it.</summary>
    public abstract Stream Open();

    /// <summary>Moves it to its place in one step; a content that is there already is left as it is.</summary>
    public abstract Task KeepAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
