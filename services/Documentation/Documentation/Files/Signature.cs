namespace SkillsHub.Documentation.Files;

/// <summary>Contents that are known by their first bytes.</summary>
internal static class Signature
{
    public static Func<Stream, CancellationToken, Task<string?>> Of(string mediaType, ReadOnlySpan<byte> bytes, int offset = 0)
    {
        var expected = bytes.ToArray();
        return async (content, cancellationToken) =>
        {
            var head = new byte[offset + expected.Length];
            var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
            return read == head.Length && head.AsSpan(offset).SequenceEqual(expected) ? mediaType : null;
        };
    }
}
